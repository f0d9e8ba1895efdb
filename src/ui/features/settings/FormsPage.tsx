import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { OwnFormsPart } from './OwnFormsPart.tsx';
import { TakeTemplatesIn } from './packs/TakeTemplatesIn.tsx';
import { TakeTemplatesOut } from './packs/TakeTemplatesOut.tsx';
import { DeliveredPart } from './templates/DeliveredPart.tsx';

/** 本局文书模板: the bureau's own Word forms, and what it changes in the papers delivered. */
export function FormsPage() {
  const { tab } = useParams();
  const navigate = useNavigate();
  return (
    <>
      <div className="page-head">
        <h1>本局文书模板</h1>
      </div>
      <Tabs
        activeKey={tab === 'delivered' || tab === 'packs' ? tab : 'own'}
        destroyOnHidden
        onChange={(key) => void navigate(`/forms/${key}`)}
        items={[
          { key: 'own', label: '本局 Word 模板', children: <OwnFormsPart /> },
          { key: 'delivered', label: '内置文书', children: <DeliveredPart /> },
          { key: 'packs', label: '模板包', children: <Packs /> },
        ]}
      />
    </>
  );
}

/** What another bureau may have of it, and what comes from one. */
function Packs() {
  return (
    <>
      <TakeTemplatesOut />
      <TakeTemplatesIn />
    </>
  );
}
